"""The first screen: templates, recent drafts, the example; and the wizard that asks the facts."""
