namespace Entente.Exports.Tables;

/// <summary>How a table is written.</summary>
public enum TableFormat
{
    /// <summary>RFC 4180 in UTF-8 with a head; lists inside a cell are joined with semicolons.</summary>
    Csv = 0,
    /// <summary>One JSON array, one row a line.</summary>
    Json = 1,
    /// <summary>One JSON object a line (NDJSON).</summary>
    Ndjson = 2,
    /// <summary>Apache Parquet with typed columns, compressed.</summary>
    Parquet = 3,
}
