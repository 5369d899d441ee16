"""How pages get written: the build, and publishing its result. Knows nothing of news."""
