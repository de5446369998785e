"""The fourteen techniques: which the draft uses, beside the shares of 2014.

coverage         which techniques a draft uses, and where
advice           whether a technique is worth while for this procurement, with the reason
technique_card   one technique
techniques_pane  the pane Technieken
"""
