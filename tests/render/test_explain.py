"""Nothing on a screen is left unexplained."""

from dataclasses import astuple

import pytest

from nnviz.render.explain import EXPLANATIONS
from nnviz.render.scene import Element


@pytest.mark.parametrize("element", Element)
def test_every_element_is_explained_in_full_sentences(element):
    for text in astuple(EXPLANATIONS[element]):
        assert text.endswith((".", "?"))
        assert len(text) > 20
