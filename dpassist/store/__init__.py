"""Files: folders, settings, profiles, directory, guidance, drafts."""
