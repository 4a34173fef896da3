"""Indonesia: the law of its social protection schemes."""

from payung.law import Country

country = Country(
    "id",
    names={"en": "Indonesia", "id": "Indonesia", "th": "อินโดนีเซีย"},
    currency="IDR",
    languages=("id", "en", "th"),
)
