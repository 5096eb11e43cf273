# Files of the repository carried inside the program (written by the evidence layer's owner; see src/evidence).
