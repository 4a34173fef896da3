"""Records about records: who looked at whose file, what a row was before it was changed, how long things are kept, copies."""
