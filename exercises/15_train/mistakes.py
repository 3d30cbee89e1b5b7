"""Wrong trainings that people really write, cut short: what they do to a network shows early.

They are recognised by the symptoms of the network that comes out, so several may look alike. What
the symptom itself says well enough (pixels changed, tanh layers, a wrong form) has no mistake here.
"""

from itertools import pairwise

import numpy as np

from grader.mistakes import mistake

from .solution import gradients, start, step

SIZES = (784, 20, 10)


def in_order(n_samples, rng):
    return np.arange(n_samples)


def shuffled(n_samples, rng):
    return rng.permutation(n_samples)


def descend(x, labels, rng, *, network=None, epochs=2, rate=0.5, order=shuffled):
    """Train by steps of ten samples; `order` gives the samples of each epoch."""
    weights, biases = network or start(SIZES, rng)
    for _ in range(epochs):
        samples = order(len(x), rng)
        for first in range(0, len(samples), 10):
            batch = samples[first : first + 10]
            dweights, dbiases = gradients(x[batch], labels[batch], weights, biases)
            weights, biases = step(weights, dweights, rate), step(biases, dbiases, rate)
    return weights, biases


def filled(value):
    """Return a network with all its weights of one value."""
    weights = [np.full((n_out, n_in), value) for n_in, n_out in pairwise(SIZES)]
    return weights, [np.zeros(n_out) for n_out in SIZES[1:]]


# The start


@mistake(
    "train",
    what="Your weights start as zeros, or all with one value.",
    why="Then all hidden neurons get the same gradient, and stay alike for ever.",
    see="Print weights[0]: no two rows should be equal.",
)
def zeros_at_the_start(x, labels, rng):
    return descend(x[::4], labels[::4], rng, network=filled(0.0), epochs=4)


@mistake(
    "train",
    what="You returned the network as it started.",
    why="The loop never runs, or its steps go nowhere: sgd_step returns new lists, which need the old names.",
    see="Print weights[1][0, 0] before and after an epoch.",
)
def untrained(x, labels, rng):
    return start(SIZES, rng)


# The steps


@mistake(
    "train",
    what="You went uphill.",
    why="Gradients point to a larger loss: subtract, once. Two minus signs, in the step and in the gradient, make a plus.",
    see="Print the loss after each epoch: it should fall.",
)
def uphill(x, labels, rng):
    return descend(x[::4], labels[::4], rng, epochs=1, rate=-0.5)


@mistake(
    "train",
    what="Your learning rate is far too high.",
    why="Each step leaps over the valley; so it does at a lower rate where gradients are summed over a batch, or weights start too large.",
    see="Try a tenth of it, and a tenth of that.",
)
def rate_far_too_high(x, labels, rng):
    return descend(x[::2], labels[::2], rng, epochs=1, rate=50.0)


@mistake(
    "train",
    what="Your learning rate is far too low, or there are hardly any steps.",
    why="The network still answers nearly as it did at the start.",
    see="Print the loss after each epoch: it should fall, from 2.3 to below 0.5.",
)
def rate_far_too_low(x, labels, rng):
    return descend(x[::4], labels[::4], rng, epochs=1, rate=0.001)


# The samples


@mistake(
    "train",
    what="You did not shuffle.",
    why="x is sorted: first all zeros, at last all nines. The network forgets what it saw at first.",
    see="Print labels[batch] for the first batches: they should be mixed.",
)
def not_shuffled(x, labels, rng):
    return descend(x[::2], labels[::2], rng, epochs=1, order=in_order)


@mistake(
    "train",
    what="You trained on the first batch only, and without shuffling.",
    why="A return or break inside the loop over batches ends it; x[:10] are ten times the same digit.",
    see="Count the samples that you pass on in one epoch.",
)
def first_batch_only(x, labels, rng):
    return descend(x[:10], labels[:10], rng, epochs=50, order=in_order)


@mistake(
    "train",
    what="You took the labels of the first batch for every batch.",
    why="labels[:10] stands still while x[batch] moves on: take labels[batch].",
    see="Print labels[batch] beside the picture of x[batch][0].",
)
def labels_of_the_first_batch(x, labels, rng):
    return descend(x[::4], np.tile(labels[:10], len(x) // 40), rng, epochs=1)


@mistake(
    "train",
    what="You trained on one small batch again and again.",
    why="minibatches(...)[0] is one batch; go through all of them, and shuffle anew for each epoch.",
    see="Count the samples that you pass on in one epoch.",
)
def one_batch_again_and_again(x, labels, rng):
    few = rng.permutation(len(x))[:15]
    return descend(x[few], labels[few], rng, epochs=150, rate=1.0)


@mistake(
    "train",
    what="You shuffled pictures and labels apart from each other, once.",
    why="Two shuffles are two orders: pick rows of both by the same indices.",
    see="Print labels[batch] beside the picture of x[batch][0].",
)
def labels_shuffled_apart(x, labels, rng):
    few = rng.permutation(len(x))[:100]
    return descend(x[few], rng.permutation(labels)[:100], rng, epochs=40, rate=1.0)


@mistake(
    "train",
    what="You shuffled pictures and labels apart from each other, in each epoch.",
    why="Two shuffles are two orders: pick rows of both by the same indices.",
    see="Print labels[batch] beside the picture of x[batch][0].",
)
def labels_shuffled_apart_in_each_epoch(x, labels, rng):
    network = start(SIZES, rng)
    for _ in range(4):
        network = descend(x, rng.permutation(labels), rng, network=network, epochs=1, rate=2.0)
    return network


@mistake(
    "train",
    what="You counted the classes from 1.",
    why="Labels count from 0, and so do outputs: the zero is the first.",
    see="Give label 0: the target's 1 should stand in the first place.",
)
def classes_from_one(x, labels, rng):
    return descend(x, (labels + 1) % 10, rng, epochs=1)


# The pixels


@mistake(
    "train",
    what="You divided x by 255, which is done already: pixels are 0 to 1.",
    why="Pixels of 0.004 move nothing.",
    see="Print x.max(): it is 1.",
)
def divided_by_255(x, labels, rng):
    return descend(x / 255, labels, rng, epochs=1)


# The numbers


@mistake(
    "train",
    what="Your numbers have grown beyond all bounds, to inf and nan.",
    why="A learning rate far too high, exp of a large number, or log of 0.",
    see="Print np.abs(weights[0]).max() after each epoch.",
)
def blown_up(x, labels, rng):
    weights, biases = start(SIZES, rng)
    return [w * np.nan for w in weights], biases
