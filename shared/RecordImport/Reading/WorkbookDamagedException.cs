namespace ImpactTracker.RecordImport.Reading;

/// <summary>A workbook cannot be read.</summary>
internal sealed class WorkbookDamagedException(string message, Exception inner) : Exception(message, inner);
