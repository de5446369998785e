"""What one sentence of a text says about its own procurement.

line        a sentence with the words it stands under; a reading with its place and how sure it is
amounts     the estimated value;  terms: term and extensions;  lots: the lots and their values
procedure   procedure, kind of contract, framework, domain
parties     the contracting authorities;  publication: the day of publication
"""
