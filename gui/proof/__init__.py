"""Proof print: the bestek on paper for a reviewer, with numbers in the margin to point at.

proof_text   the texts of the document as set lines, with what stands in the margin
proof_pages  lines -> pages
proof_paper  paints pages on a printer, on the screen or in a PDF
opening      what the action does
proof_dialog the preview, with what is chosen, and printing
"""
