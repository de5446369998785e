"""Findings as cards: go there, change, justify, switch off.

grouping       findings by severity or chapter, and what was not carried out by missing fact; no Qt
finding_card   one finding
proposal       the proposed text, before and after
reason_dialog  asks for a justification, or why a rule is switched off
remainder      what was not carried out, switched off, or justified in vain
findings_pane  the pane Bevindingen
"""
