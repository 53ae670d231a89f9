"""One model of a picture: what is drawn, where and with which words, before any way of drawing it."""
