"""The workbench of rules: read them, see them work, switch them off here, make one's own version.

trial         a rule file tried on its own texts, or refused with the line; no Qt
own_rules     where the user's own rules stand: switched on, or waiting; no Qt
rule_list     the list of rules, by family
rule_sheet    one rule in words, with its texts and what it does with them now
rule_editor   a rule of one's own as text, tried while it is typed
workbench     the window
"""
