#!/bin/sh
# Stands for a process that tries inputs (START STOP follow the module's name) and is killed by the one of seed 1.
if [ "$3" = 0 ]; then
    echo 0
    echo 1
    kill -KILL $$
fi
echo 2
echo '[1, {"read": 1}, [0.1, 2], 1000, []]'
