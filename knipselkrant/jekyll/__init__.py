"""Jekyll's own rules, one file a rule: what a Jekyll 4.3 source folder means, without running Jekyll."""
