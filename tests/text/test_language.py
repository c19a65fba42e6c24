from __future__ import annotations

import pytest

from saydo.text.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The army said it had left the town.", "en"),
        ("M23 rebels have taken Goma, according to the Congolese government.", "en"),
        ("The ministry posted: «Войска уходят». Nobody has seen that they did.", "en"),
        ("Солдаты вышли.", "ru"),
        ("Військові відійшли від міста, і це підтвердили її мешканці.", "uk"),
        ("الجيش السوداني", "ar"),
        ("צה״ל הודיע", "he"),
        ("Die Armee zog am Montag ab. Der Sprecher sagte, die Soldaten hätten die Stadt verlassen "
         "und seien nach Hause gefahren, wo ihre Familien auf sie warteten.", "de"),
        ("El ejército se retiró de la ciudad el lunes, dijo el portavoz del gobierno en una "
         "conferencia de prensa celebrada en la capital del país, y no volverá.", "es"),
        ("L'armée a quitté la ville lundi, a déclaré le porte-parole du gouvernement lors d'une "
         "conférence de presse dans la capitale, et les soldats ne reviendront pas.", "fr"),
        ("Rebels seize base", None),
        ("Retirada", None),
        ("1,200", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_language_is_told_or_left_open(text: str, code: str | None) -> None:
    assert language(text) == code
