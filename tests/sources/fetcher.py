"""A process that fetches one page over and over into a folder, and says so after each time: to be killed."""

import sys

from policydiff import Network, fetch


def main(url: str, folder: str, place: str) -> None:
    network = Network(allowed=(place,), pause=0.0, ignore_robots=True)
    while True:
        snapshot = fetch(url, into=folder, network=network)
        sys.stdout.write(f"{snapshot.source} {snapshot.sha256}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
