"""The network: arrays in, arrays out; no terminal, no printing, no global random state."""
