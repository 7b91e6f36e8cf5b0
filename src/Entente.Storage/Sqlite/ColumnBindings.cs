using System.Buffers;
using System.Reflection;
using System.Text;
using LinqToDB.Mapping;
using SQLitePCL;

namespace Entente.Storage.Sqlite;

/// <summary>Binds one column of a row to a parameter.</summary>
/// <returns>SQLite's result code.</returns>
internal delegate int ColumnBinding<in T>(sqlite3_stmt statement, int position, T row);

/// <summary>How the types of columns are bound, without boxing a value.</summary>
internal static class ColumnBindings
{
    // Texts up to so many characters are encoded on the stack.
    private const int ShortText = 256;

    /// <summary>Makes the binding of a column.</summary>
    /// <exception cref="NotSupportedException">No table has had a column of this type so far.</exception>
    public static ColumnBinding<T> Of<T>(ColumnDescriptor column) where T : class
    {
        var getter = ((PropertyInfo)column.MemberInfo).GetMethod!;
        if (column.MemberType == typeof(long))
        {
            var get = getter.CreateDelegate<Func<T, long>>();
            return (statement, position, row) => raw.sqlite3_bind_int64(statement, position, get(row));
        }

        if (column.MemberType == typeof(int))
        {
            var get = getter.CreateDelegate<Func<T, int>>();
            return (statement, position, row) => raw.sqlite3_bind_int(statement, position, get(row));
        }

        if (column.MemberType == typeof(double))
        {
            var get = getter.CreateDelegate<Func<T, double>>();
            return (statement, position, row) => raw.sqlite3_bind_double(statement, position, get(row));
        }

        if (column.MemberType == typeof(double?))
        {
            var get = getter.CreateDelegate<Func<T, double?>>();
            return (statement, position, row) => get(row) is { } value ? raw.sqlite3_bind_double(statement, position, value) : raw.sqlite3_bind_null(statement, position);
        }

        if (column.MemberType == typeof(string))
        {
            var get = getter.CreateDelegate<Func<T, string?>>();
            return (statement, position, row) => Text(statement, position, get(row));
        }

        if (column.MemberType == typeof(byte[]))
        {
            var get = getter.CreateDelegate<Func<T, byte[]>>();
            return (statement, position, row) => raw.sqlite3_bind_blob(statement, position, get(row));
        }

        throw new NotSupportedException($"A column of type {column.MemberType} cannot be stored.");
    }

    private static int Text(sqlite3_stmt statement, int position, string? text)
    {
        if (text is null)
        {
            return raw.sqlite3_bind_null(statement, position);
        }

        if (text.Length == 0)
        {
            // An empty span has no address, and would be null.
            return raw.sqlite3_bind_text(statement, position, "");
        }

        if (text.Length <= ShortText)
        {
            Span<byte> few = stackalloc byte[ShortText * 3];
            return raw.sqlite3_bind_text(statement, position, few[..Encoding.UTF8.GetBytes(text, few)]);
        }

        byte[] many = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(statement, position, many.AsSpan(0, Encoding.UTF8.GetBytes(text, many)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(many);
        }
    }
}
