"""The built-in rules: a folder a family, a file a rule. The path is the registration."""
