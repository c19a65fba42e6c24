"""saydo keeps apart what the parties to a crisis say and what anyone has seen."""

__version__ = "0.1.0"
