"""Open data: everything the pages show, for spreadsheets, programmes and feed readers."""
