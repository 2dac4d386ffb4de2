#!/usr/bin/env python3
"""Trains the model that tells where full stops and commas stood in text without capitals and punctuation
(org.cuttings.extract.text.MarkNetwork): a small network of convolutions over the words.

    marks.py MODEL HELD TEXTS...        (needs numpy and jax; twelve minutes on two cores)

TEXTS and HELD are written by MarkTexts: a text a line, "|" before the first word of a sentence and "," where a comma
or the like stood. A file named `FILE*5` counts five times. HELD is for measuring only. MODEL is what the program reads.
Of what ships, stops: precision 0.71 and recall 0.69 on an encyclopedia, 0.73 and 0.72 on sections of a report that it
did not see, 0.55 and 0.44 on press prose that is written to be hard; commas 0.69 and 0.52, 0.72 and 0.63, 0.53 and 0.45.
"""
import gzip
import os
import struct
import sys
import time
from collections import Counter

import jax
import jax.numpy as jnp
import numpy as np

WORDS, SUFFIXES, TAGS = 16_000, 1_024, 64      # rows of the two tables; rows 0 and 1 of words: not in the table
WIDE, DEEP = 32, 48                  # numbers for a word, for a place
LAYERS = [(5, 1), (3, 1), (3, 2), (3, 4), (3, 8)]   # width and dilation
BATCH, LENGTH = 48, 384
RATE = 3e-3


def shape_of(word):
    """Numbers are one by their length, years apart."""
    if word.isdigit():
        return '1900' if len(word) == 4 and word[:2] in ('18', '19', '20') else '0' * min(len(word), 5)
    return word


def bucket(word):
    """Which row of the endings: a hash of the last three letters, the same in Java."""
    h = 0
    for unit in np.frombuffer(word[-3:].encode('utf-16-le'), dtype='<u2'):
        h = (h * 31 + int(unit)) & 0xFFFFFFFF
    return ((h * 0x9E3779B1 & 0xFFFFFFFF) >> 16) % SUFFIXES


def lines_of(names):
    for name in names:
        name, _, times = name.partition('*')
        for _ in range(int(times or 1)):
            with open(name, encoding='utf-8') as lines:
                yield from lines


def encode(lines, table, endings):
    words, ends, tags, marks = [], [], [], []
    for line in lines:
        mark = 1
        for word in line.split():
            if word in '|,':
                mark = 2 if word == ',' else 1
                continue
            word, tag = word.split('/')
            tags.append(ord(tag) - 65)
            word = shape_of(word)
            ending = endings.get(word)
            if ending is None:
                ending = endings[word] = bucket(word)
            words.append(table.get(word, 0))
            ends.append(ending)
            marks.append(mark)
            mark = 0
    return np.array(words, np.uint16), np.array(ends, np.uint16), np.array(tags, np.uint8), np.array(marks, np.uint8)


def start(key):
    keys = iter(jax.random.split(key, 5 + len(LAYERS)))
    weights = {'words': jax.random.normal(next(keys), (WORDS, WIDE)) * 0.1,
               'suffixes': jax.random.normal(next(keys), (SUFFIXES, WIDE)) * 0.1,
               'tags': jax.random.normal(next(keys), (TAGS, WIDE)) * 0.1}
    size = WIDE
    for i, (width, _) in enumerate(LAYERS):
        weights[f'w{i}'] = jax.random.normal(next(keys), (width, size, DEEP)) * (2 / (width * size)) ** 0.5 * (1 if i == 0 else 0.5)
        weights[f'b{i}'] = jnp.zeros(DEEP)
        size = DEEP
    weights['out'] = jax.random.normal(next(keys), (DEEP, 3)) * 0.1
    weights['bias'] = jnp.zeros(3)
    return weights


def scores(p, words, ends, tags):
    h = p['words'][words] + p['suffixes'][ends] + p['tags'][tags]
    for i, (width, dilation) in enumerate(LAYERS):
        out = jax.lax.conv_general_dilated(h, p[f'w{i}'], (1,), 'SAME', rhs_dilation=(dilation,), dimension_numbers=('NWC', 'WIO', 'NWC'))
        out = jax.nn.relu(out + p[f'b{i}'])
        h = out if i == 0 else h + out
    return h @ p['out'] + p['bias']


def loss(p, words, ends, tags, marks):
    logs = jax.nn.log_softmax(scores(p, words, ends, tags))
    return -jnp.mean(jnp.take_along_axis(logs, marks[..., None], -1))


@jax.jit
def step(p, m, v, n, rate, *batch):
    value, g = jax.value_and_grad(loss)(p, *batch)
    m = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, m, g)
    v = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b * b, v, g)
    p = jax.tree.map(lambda w, a, b: w - rate * (a / (1 - 0.9 ** n)) / (jnp.sqrt(b / (1 - 0.99 ** n)) + 1e-7), p, m, v)
    return p, m, v, value


def measure(p, *inputs, marks):
    words = inputs[0]
    found = np.concatenate([np.asarray(jnp.argmax(jax.jit(scores)(p, *(x[None, i:i + 4096].astype(np.int32) for x in inputs)), -1))[0]
                            for i in range(0, len(words) - 4095, 4096)])
    marks = marks[:len(found)]
    for kind, name in ((1, 'stops'), (2, 'commas')):
        both, mine, gold = sum((found == kind) & (marks == kind)), sum(found == kind), sum(marks == kind)
        print(f'  {name}: precision {both / max(1, mine):.3f} recall {both / gold:.3f} of {gold}', flush=True)


def write(path, table, p):
    """The sizes; the words, a line each; each array as its scale and signed bytes."""
    with gzip.GzipFile(path, 'wb', mtime=0) as out:
        for number in (TAGS, SUFFIXES, WIDE, DEEP, len(LAYERS), *(x for layer in LAYERS for x in layer)):
            out.write(struct.pack('>i', number))
        names = '\n'.join(sorted(table, key=table.get)).encode()
        out.write(struct.pack('>i', len(names)) + names)
        for name in ['words', 'suffixes', 'tags', *(f'{k}{i}' for i in range(len(LAYERS)) for k in 'wb'), 'out', 'bias']:
            array = np.asarray(p[name], np.float32)
            scale = float(np.abs(array).max()) / 127 or 1
            out.write(struct.pack('>f', scale) + np.rint(array / scale).astype(np.int8).tobytes())


def main():
    model, held, *texts = sys.argv[1:]
    counts = Counter(shape_of(w.split('/')[0]) for line in lines_of(texts) for w in line.split() if w not in '|,')
    table = {w: i + 2 for i, (w, _) in enumerate(sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:WORDS - 2])}
    endings = {}
    inputs = encode(lines_of(texts), table, endings)
    held = encode(lines_of([held]), table, endings)
    print(len(inputs[0]), 'words', flush=True)
    p = start(jax.random.key(7))
    m, v = jax.tree.map(jnp.zeros_like, p), jax.tree.map(jnp.zeros_like, p)
    order = np.random.default_rng(7)
    steps, began = int(len(inputs[0]) * ROUNDS / (BATCH * LENGTH)), time.time()
    for n in range(1, steps + 1):
        at = order.integers(0, len(inputs[0]) - LENGTH, BATCH)[:, None] + np.arange(LENGTH)
        rate = RATE * min(1, n / 100) * (1 - n / (steps + 1)) ** 0.7
        p, m, v, value = step(p, m, v, n, rate, *(x[at].astype(np.int32) for x in inputs))
        if n % 400 == 0 or n == steps:
            print(f'{n} of {steps}: loss {value:.4f}, {time.time() - began:.0f} s', flush=True)
            if n % 1600 == 0 or n == steps:
                measure(p, *held[:-1], marks=held[-1])
    write(model, table, p)


ROUNDS = float(os.environ.get("ROUNDS", "4"))
if __name__ == '__main__':
    main()
