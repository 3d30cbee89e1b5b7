"""What everything on the screen is: one table, complete for every element."""

from dataclasses import dataclass
from typing import Final

from nnviz.render.scene import Element


@dataclass(frozen=True)
class Explanation:
    """What a person wants to know of one element.

    Attributes:
        what: what it is.
        range: which values it can have.
        computed: how it comes about.
        try_: what to try.
    """

    what: str
    range: str
    computed: str
    try_: str


EXPLANATIONS: Final[dict[Element, Explanation]] = {
    Element.DIGIT: Explanation(
        what="The handwritten digit that the network reads: 28 x 28 pixels.",
        range="784 pixels, each from 0 (paper) to 1 (full ink).",
        computed="A scan, scaled into 20 x 20 pixels and centred by its mass, divided by 255.",
        try_="Press m for a digit that is misread, or d to draw your own.",
    ),
    Element.PIXEL: Explanation(
        what="One pixel of the digit: an input neuron. It only hands its value on.",
        range="0 (paper) to 1 (full ink).",
        computed="The grey value of the picture, 0 to 255, divided by 255.",
        try_="Walk with the arrows along a stroke and watch which neurons each pixel feeds.",
    ),
    Element.NEURON: Explanation(
        what="A neuron. Its brightness is its activation: how much of its pattern it sees.",
        range="0 to 1 for sigmoid and softmax, -1 to 1 for tanh, 0 and up for relu, else any.",
        computed="a = f(z), where z = sum of weight x input over the layer before, plus the bias.",
        try_="Press enter for its arithmetic, k to turn its weights and silence it.",
    ),
    Element.OUTPUT: Explanation(
        what="The output neuron of one class: the brightest is the network's answer.",
        range="0 to 1; with softmax all ten sum to 1.",
        computed="From its z like every neuron; softmax divides e^z by the sum over all classes.",
        try_="Press w to see which pixels speak for it, and which for the runner-up.",
    ),
    Element.LINK: Explanation(
        what="A weight at work: what one neuron sends to another for this digit.",
        range="Any number; solid and + where positive, dashed and - where negative.",
        computed="weight x activation of the neuron it comes from; only the strongest are drawn.",
        try_="Choose a neuron with the arrows to see the links into it and out of it.",
    ),
    Element.ANSWER: Explanation(
        what="What the network reads, next to the true label where it is known.",
        range="One of the classes, 0 to 9.",
        computed="The class whose output is largest.",
        try_="Press m to jump to the next digit for which answer and label differ.",
    ),
    Element.PROBABILITY: Explanation(
        what="How sure the network is of one class, in percent. A * marks the true class.",
        range="0 to 100 %. With softmax they sum to 100, with sigmoid each stands alone.",
        computed="100 x the activation of the class's output neuron.",
        try_="Find a digit with two long bars: what would a person say?",
    ),
    Element.PRE_ACTIVATION: Explanation(
        what="z: what a neuron has gathered before its activation function bends it.",
        range="Any number; for a sigmoid, beyond about -5 or +5 nothing changes any more.",
        computed="The sum of weight x input over all inputs, plus the bias.",
        try_="Compare z of the answer and of the runner-up: press w.",
    ),
    Element.ACTIVATION: Explanation(
        what="a: what a neuron hands to the next layer.",
        range="That of its function: 0 to 1 for sigmoid and softmax, -1 to 1 for tanh.",
        computed="a = f(z), times the neuron's gain if somebody turned it.",
        try_="Step through digits of one class with its number key: does this neuron like it?",
    ),
    Element.TERM: Explanation(
        what="One product of the sum: a weight times the input that comes in over it.",
        range="Any number. The largest are listed, the others are summed in one line.",
        computed="weight x input. Inputs that are 0 add nothing, however large their weight.",
        try_="Add the lines up: they give exactly the z below.",
    ),
    Element.WEIGHTS: Explanation(
        what="All weights into one neuron as a picture: the pattern that it looks for.",
        range="Blue and solid is positive, orange and hatched is negative, dark is near 0.",
        computed="Learned by gradient descent; row j of the layer's weight matrix.",
        try_="Press x for weight x input: which part of the pattern does this digit hit?",
    ),
    Element.WEIGHT: Explanation(
        what="The strength of one link: how much, and in which direction, an input counts.",
        range="Any number; 0 cuts the link.",
        computed="Learned by gradient descent, or set by hand here.",
        try_="Turn it with + and -, or type = and a number; watch the accuracy follow.",
    ),
    Element.CONTRIBUTION: Explanation(
        what="What each input really adds to this neuron's z for this digit.",
        range="Blue and solid adds, orange and hatched takes away, dark adds nothing.",
        computed="weight x input, cell by cell. Together with the bias they sum to z.",
        try_="Press x to go back to the weights: what the neuron would like to see.",
    ),
    Element.BIAS: Explanation(
        what="The neuron's own threshold: where z starts before any input comes in.",
        range="Any number; negative means it needs more evidence to light up.",
        computed="Learned like a weight whose input is always 1.",
        try_="Press k, then b and + or -: how far until the answer changes?",
    ),
    Element.GAIN: Explanation(
        what="A volume knob of our own: it multiplies the neuron's activation.",
        range="1 as trained, 0 silent, above 1 louder.",
        computed="Not learned; a = gain x f(z).",
        try_="Silence neurons one by one: which can the network not do without?",
    ),
    Element.LEGEND: Explanation(
        what="The colours of the picture above and the numbers at their ends.",
        range="Symmetric round 0. A few extreme values may lie beyond the ends.",
        computed="The ends are the largest magnitude; of many numbers, what 99.5 % do not exceed.",
        try_="Change colours in the command palette (ctrl+p).",
    ),
    Element.WHY: Explanation(
        what="Why this class: what each pixel adds to the z of its output neuron.",
        range="Blue and solid speaks for the class, orange and hatched against it.",
        computed="Integrated gradients from a blank picture; all pixels sum to the change of z.",
        try_="Look for orange on a stroke: that part of the digit disturbs the answer.",
    ),
    Element.DIFFERENCE: Explanation(
        what="Which pixels decide between the answer and the runner-up.",
        range="Blue and solid favours the answer, orange and hatched the runner-up.",
        computed="The answer's contributions minus the runner-up's, pixel by pixel.",
        try_="Press d, draw the digit again without the blue part, and see it tip over.",
    ),
    Element.CANVAS: Explanation(
        what="Your paper: draw a digit with the mouse or with the keys.",
        range="28 x 28 pixels, finer inside.",
        computed="A round pen with a soft edge, as in a scan.",
        try_="Draw a 7 with and without a bar; draw very small, or in a corner.",
    ),
    Element.RECEIVED: Explanation(
        what="What the network receives of your drawing.",
        range="28 x 28 pixels, each from 0 to 1.",
        computed="Cropped, scaled into 20 x 20 and centred by mass, as MNIST was made.",
        try_="Draw off centre: this picture hardly changes. Networks depend on such care.",
    ),
    Element.ACCURACY: Explanation(
        what="How many of the first 1,000 digits the network reads right, as it stands now.",
        range="0 to 100 %; guessing gives about 10 %.",
        computed="Digits whose answer equals their label, divided by all.",
        try_="Press k: turn a weight a little, then a lot; silence one neuron after the other.",
    ),
    Element.NETWORK: Explanation(
        what="The network: how many neurons each layer has, from pixels to answer.",
        range="784-16-16-10 has 13,002 weights and biases; others have their own number.",
        computed="Each layer has n_in x n_out weights and n_out biases.",
        try_="Start nnviz --model untrained, or train your own with nnviz train.",
    ),
}
"""An entry for every element; the value now comes from the screen itself."""
