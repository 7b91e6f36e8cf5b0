namespace Entente.Knowledge;

/// <summary>Who is who, when and where: the dated knowledge base. Immutable and thread-safe.</summary>
public sealed class KnowledgeBase
{
    /// <summary>Reads the tables in <paramref name="folder"/>.</summary>
    /// <param name="folder">A folder laid out like <c>data/knowledge</c>.</param>
    public static KnowledgeBase Open(string folder) => new();
}
