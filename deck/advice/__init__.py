"""What does not fit its slide, and what could teach better there."""
