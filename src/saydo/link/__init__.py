"""Events → claims; reports → origins."""
