"""Finds alike paragraphs with rensa or datasketch: reads one JSON string a line, answers with pairs of line ranges.

Runs in an environment of its own, where those packages are installed: `python sketches.py rensa`.
"""

# mypy: ignore-errors
import json
import re
import sys

PERMUTATIONS, THRESHOLD, FEWEST = 128, 0.7, 8
WORD = re.compile(r"\w+")


def passages(text):
    """Paragraphs and items with their lines."""
    found, start, held = [], 0, []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if held and (not line.strip() or re.match(r"\s*(?:[-*+]|\d+[.)]) ", line) or len(line) > 110):
            found.append((start, number - 1, " ".join(held)))
            held = []
        if line.strip():
            if not held:
                start = number
            held.append(line)
    return found


def shingles(text):
    words = WORD.findall(text.lower())
    return {" ".join(words[at : at + 3]) for at in range(len(words) - 2)} if len(words) >= FEWEST else set()


def pairs_datasketch(units):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    found = []
    for number, (start, end, text) in enumerate(units):
        held = shingles(text)
        if held:
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch([one.encode() for one in held])
            found += [((start, end), units[other][:2]) for other in sorted(index.query(sketch))[:1]]
            index.insert(number, sketch)
    return found


def pairs_rensa(units):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=16)
    sketches, found = {}, []
    for number, (start, end, text) in enumerate(units):
        held = shingles(text)
        if held:
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
            sketch.update(sorted(held))
            near = [other for other in sorted(index.query(sketch)) if sketches[other].jaccard(sketch) >= THRESHOLD]
            found += [((start, end), units[other][:2]) for other in near[:1]]
            index.insert(number, sketch)
            sketches[number] = sketch
    return found


def main():
    find = {"rensa": pairs_rensa, "datasketch": pairs_datasketch}[sys.argv[1]]
    for line in sys.stdin:
        print(json.dumps(find(passages(json.loads(line)))), flush=True)


if __name__ == "__main__":
    main()
