"""The same work without a window: one file a command, messages Dutch.

arguments      what can be typed, in Dutch; facts_file: a TOML file of facts
new_draft      template + facts -> draft;  export: draft -> Word;  check: a draft, Word file or text
checked_file   a file with what the check has to say;  check_folder: a folder, a row each;  report_file: the report
register       the register of comply or explain of a draft
check_lines    loose requirements, one JSON object a line;  finding_json, report_text: how findings are written
packs          make, show, import and look for packs;  content_in_use: the product's content and the user's own
templates, clauses, norms: what there is;  example: the main job in one go;  example_draft: a draft with planted faults
"""
