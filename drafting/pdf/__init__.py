"""A Word file as a PDF, made by LibreOffice where it is there.

office      where LibreOffice is on this machine
conversion  the work itself: a process of its own, with a time limit and a way to stop it
outline_pages  on which page each heading came
tagging     what a PDF says of itself: tagged, language, PDF/UA
"""
