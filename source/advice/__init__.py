"""Advice on a lecture that is right but could teach better."""
