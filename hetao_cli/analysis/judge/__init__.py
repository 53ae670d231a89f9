"""What two claims of one subject are to each other: one ordered table of cases, for a log and for documents."""
