"""Memberships that a claim ended: what was paid into them was paid out."""

from __future__ import annotations

from collections.abc import Collection

from payung.office.claims.models import Claim
from payung.office.schemes import scheme_setup


def settled(scheme: str, memberships: Collection[int]) -> frozenset[int]:
    """Of some memberships of a scheme (ids) those that ended with a claim that was granted: a return of premiums, a lump sum.

    Who joins again joins anew: the law asks for the day of that joining and for what was paid since.
    """
    kinds = [name for name, kind in scheme_setup(scheme).claims.items() if kind.ends_membership]
    if not kinds or not memberships:
        return frozenset()
    found = Claim.objects.filter(
        membership_id__in=memberships, membership__until__isnull=False, kind__in=kinds, granted_id__isnull=False
    )
    return frozenset(found.values_list("membership_id", flat=True))
