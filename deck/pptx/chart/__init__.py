"""Bar charts as native ones (ECMA-376 part 1, 21.2): editable, with the workbook that opens behind them."""
