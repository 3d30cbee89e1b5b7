"""Other right ways of sending a gradient back; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("dense_backward")
def matrix_products(upstream, x, w):
    return upstream @ w, upstream.T @ x, upstream.sum(axis=0)


@alternative("dense_backward")
def transposed_product(upstream, x, w):
    return np.dot(upstream, w), np.dot(x.T, upstream).T, np.sum(upstream, axis=0)


@alternative("dense_backward")
def einsum(upstream, x, w):
    dx = np.einsum("so,oi->si", upstream, w)
    return dx, np.einsum("so,si->oi", upstream, x), np.einsum("so->o", upstream)


@alternative("dense_backward")
def sample_by_sample(upstream, x, w):
    dx, dw, db = np.empty_like(x), np.zeros_like(w), np.zeros(len(w))
    for s, row in enumerate(upstream):
        dx[s] = w.T @ row
        dw += np.outer(row, x[s])
        db += row
    return dx, dw, db


@alternative("dense_backward")
def broadcast_and_sum(upstream, x, w):
    dw = (upstream[:, :, np.newaxis] * x[:, np.newaxis, :]).sum(axis=0)
    dx = (upstream[:, :, np.newaxis] * w).sum(axis=1)
    return dx, dw, np.ones(len(x)) @ upstream


@alternative("dense_backward")
def as_a_list(upstream, x, w):
    return [upstream @ w, upstream.T @ x, upstream.sum(0)]


@alternative("dense_backward")
def in_float32(upstream, x, w):
    u, x, w = (a.astype(np.float32) for a in (upstream, x, w))
    return u @ w, u.T @ x, u.sum(axis=0)


@alternative("dense_backward")
def db_by_squeezing(upstream, x, w):
    db = np.sum(upstream, axis=0, keepdims=True)
    return upstream @ w, upstream.T @ x, db.reshape(-1)


@alternative("dense_backward")
def tensordot(upstream, x, w):
    return np.tensordot(upstream, w, 1), np.tensordot(upstream, x, (0, 0)), upstream.sum(axis=0)
