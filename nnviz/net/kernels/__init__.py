"""Compiled training and evaluation: BLAS for matrices, fused loops for everything between.

Kernels fill buffers of their callers; they check nothing, allocate nothing and raise nothing.
Matrices are flat, row after row. One compilation serves networks of every depth and width.

Numba's cache notices a change of the file that holds an entry point, but not of the files it
draws on: after an edit, delete `__pycache__` here (the tests do).
"""
