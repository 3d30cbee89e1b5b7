"""How fast nnviz is, beside what people would use instead.

    python -m tests.benchmarks [TOPIC] [--quick] [--json FILE]

A topic is a module in `topics` with one function, `figures(quick)`, which yields Figures. A Figure
is our Contender, its peers, and goals for the medians:

    def figures(quick: bool) -> Iterator[Figure]:
        argv = [sys.executable, "-m", "nnviz", "--help"]
        yield Figure(
            title="nnviz --help",
            ours=Contender("nnviz", lambda: timed(lambda: subprocess.run(argv, check=True))),
            peers=(Contender("click hello", hello, group="a click hello", needs=("click",)),),
            goals=(at_most_more(0.06, "a click hello"),),
            limit="Python itself takes 0.02 s; the next idea is ...",
        )

A Contender's second argument prepares it: it is called once and returns a context manager that
gives a `run`. Each call of `run` is one measurement and returns a Reading: a value, of which less
is better, and a note if there is something to say. `timed` makes such a context manager of any
function; `in_child` and `in_fresh_child` (workers.py) run a function of another module in a
process of its own, where threads, imports and memory matter. What raises ContenderError is
reported with its reason; so is a peer whose packages (`needs`) are not installed.

All contenders of a figure are prepared and run once unmeasured; then they take turns, so that a
drift of the machine falls on all alike.
"""
