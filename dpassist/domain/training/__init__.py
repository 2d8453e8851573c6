"""Training: lessons on synthetic messages, whose right answers the product works out itself; pure values and functions.

```
lesson ── tasks ── answers            what a lesson is, what it asks, what can be answered
              scene                   what a task is played with: the letters, opened, and the practice authority
                │
 practice ── faults ── replying       a right reply to a letter, and what can go wrong with it
                │
             solving ──► marking      what the recogniser, the rules and the reply check say; how far an answer is that
                │
 synthetic ── validating              whether a lesson may be shown
 progress ── repeating                how far somebody is, and what to practise next
             coverage                 what a set of lessons shows, and what it leaves out
```

A right answer is never data. A lesson may state one as a check; `validating` reports it when the product disagrees.
"""
