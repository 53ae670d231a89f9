"""The machine: files, a second process, and answers that are kept from run to run."""
