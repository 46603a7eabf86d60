"""The item bank and workbooks: quizzes as tables."""
