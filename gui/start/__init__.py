"""The start page, and the wizard that makes a draft of a template."""
