"""Trains the statement model: who says what, with which cue and which stance.

Where to start: `fit.py` is the whole training from top to bottom; `corpus.py` says what a training document is, `model.py` what is
learned, `decode.py` how probabilities become statements, `export.py` what the product gets.
"""
