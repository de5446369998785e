"""Which files the program takes, by their endings in small letters."""

from clause_library.packs.pack_file import ENDING
from drafting.files.draft_file import EXTENSION
from drafting.foreign import SUFFIXES
from drafting.review.parcels import parcel_file

PACK = ENDING
WORD, DOSSIER = ".docx", ".zip"
OPENS = frozenset({EXTENSION, parcel_file.ENDING, PACK, DOSSIER}) | SUFFIXES
"""What is opened when it is dropped on the window, or named when the program is started."""

UNREAD = frozenset({".odt", ".doc", ".rtf", ".docm", ".dotx", ".pdf"})
"""Documents that are not read; what to do instead is told."""

WELCOME = OPENS | UNREAD
