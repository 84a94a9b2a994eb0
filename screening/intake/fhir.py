"""interim"""
from screening.referral import ReferralError


def is_fhir(value):
    return False
def draft(value, stem):
    raise ReferralError(stem, [("", "FHIR is not read yet")], unreadable=True)
