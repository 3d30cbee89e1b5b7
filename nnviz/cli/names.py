"""The names that options accept. The registries hold the same ones, but load NumPy."""

ACTIVATIONS = ("sigmoid", "tanh", "relu", "leaky-relu", "linear")
OUTPUTS = (*ACTIVATIONS, "softmax")
LOSSES = ("cross-entropy", "quadratic", "mse", "binary-cross-entropy")
OPTIMIZERS = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
INITIALIZERS = ("zeros", "uniform", "nielsen", "glorot", "he")
