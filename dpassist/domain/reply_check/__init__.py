"""What is wrong with a reply, why it matters, and how it is put right; pure values and functions.

```
checked ──► checking ──► one module per subject (addressing, threading, privacy, …) ──► finding ──► fixes
                                     circumstances tells each what the profile would have made
```
"""
