"""Compiled training and evaluation: BLAS for matrices, fused loops for everything between.

Kernels fill buffers of their callers; they check nothing, allocate nothing and raise nothing.
Matrices are flat, row after row. One compilation serves networks of every depth and width. Python
calls `entries`, which load machine code without Numba where it is in the cache.
"""
