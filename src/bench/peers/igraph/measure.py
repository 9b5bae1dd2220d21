"""igraph, as Debian packs it for Python, on dblp-2010: Leiden by modularity, and Burt's constraint.

Arguments: where the data lies, and where answers go. Prints figures as the benchmarks read them.
"""

import gzip
import pathlib
import sys
import time

ROUNDS = 3


def tell(name, value):
    print(f"=\t{name}\t{value}", flush=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


def timed(work):
    """The median time of some rounds, in milliseconds, and the last answer."""
    millis = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        answer = work()
        millis.append((time.perf_counter() - begun) * 1000)
    return sorted(millis)[ROUNDS // 2], answer


def main(shared, directory):
    try:
        import igraph
    except ImportError:
        say("There is no igraph for this Python (Debian: apt-get install python3-igraph).")
        sys.exit(3)
    pairs = pathlib.Path(shared, "dblp-2010", "edges.tsv.gz")
    if not pairs.exists():
        say(f"There is no {pairs}: igraph is not measured on it.")
        return
    with gzip.open(pairs, "rt") as lines:
        edges = [tuple(map(int, line.split())) for line in lines]
    graph = igraph.Graph(n=1 + max(max(edge) for edge in edges), edges=edges)
    tell("version.igraph", igraph.__version__)

    millis, found = timed(
        lambda: graph.community_leiden(objective_function="modularity", n_iterations=2)
    )
    tell("igraph.leiden.ms", millis)
    tell("igraph.leiden.modularity", graph.modularity(found.membership))
    pathlib.Path(directory, "igraph.leiden.txt").write_text(
        "".join(f"{vertex}\t{community}\n" for vertex, community in enumerate(found.membership))
    )

    millis, constraint = timed(graph.constraint)
    tell("igraph.constraint.ms", millis)
    pathlib.Path(directory, "igraph.constraint.txt").write_text(
        "".join(f"{vertex}\t{value}\n" for vertex, value in enumerate(constraint))
    )


main(*sys.argv[1:])
