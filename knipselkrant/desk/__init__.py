"""What a maintainer uses beside the build: serving while writing, and starting a story."""
